import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tabletop } from './Tabletop';

/** Draws a page whose foot stands at 600 px of 700, and gives the focus to what stands from `top` to `bottom`. */
function focus(top: number, bottom: number, field = <input aria-label="Navn" />, footHeight = 100) {
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  render(
    <Tabletop pen="none" foot="Neste">
      {field}
    </Tabletop>,
  );
  const place = screen.getByLabelText('Navn');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this === place
      ? new DOMRect(0, top, 300, bottom - top)
      : new DOMRect(0, footHeight > 0 ? 600 : 0, 800, footHeight);
  });
  place.focus();
  return scrollBy;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a field that gets the focus', () => {
  it('is lifted over the foot that stands over it', () => {
    expect(focus(580, 640)).toHaveBeenCalledWith(0, 40 + 24);
  });

  it('stays where it is when it is in sight', () => {
    expect(focus(500, 560)).not.toHaveBeenCalled();
  });

  it('stays where it is when there is no foot', () => {
    expect(focus(580, 640, undefined, 0)).not.toHaveBeenCalled();
  });

  it('stays when it is high: somebody presses in the middle of it', () => {
    expect(focus(100, 2000, <textarea aria-label="Navn" />)).not.toHaveBeenCalled();
  });

  it('is lifted when it is high until one sees where to begin', () => {
    const field = <textarea aria-label="Navn" style={{ lineHeight: '40px' }} />;
    expect(focus(580, 2000, field)).toHaveBeenCalledWith(0, 20);
  });

  it('stays under the finger when it is ticked', () => {
    const box = <input type="checkbox" aria-label="Navn" />;
    expect(focus(590, 620, box)).not.toHaveBeenCalled();
  });
});

describe('what a press brings', () => {
  /** It stands from 400 px to `bottom`, and what is pressed for it at `pressed`. */
  async function open(bottom: number, pressed = 380, expanded = true) {
    const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
    render(
      <Tabletop pen="none" foot="Neste">
        <button type="button" aria-expanded={expanded} aria-controls="brought">
          Vis eksempler
        </button>
        <p id="brought">Turer</p>
      </Tabletop>,
    );
    const [button, brought] = [screen.getByRole('button'), screen.getByText('Turer')];
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      if (this === brought) return new DOMRect(0, 400, 300, bottom - 400);
      return this === button ? new DOMRect(0, pressed, 90, 20) : new DOMRect(0, 600, 800, 100);
    });
    button.click();
    await new Promise(requestAnimationFrame);
    return scrollBy;
  }

  it('comes into sight over the foot', async () => {
    expect(await open(650)).toHaveBeenCalledWith(0, 50 + 24);
  });

  it('comes no further than what was pressed stays in sight, when it is higher than there is room for', async () => {
    expect(await open(1400, 200)).toHaveBeenCalledWith(0, 200);
  });

  it('moves nothing when it is in sight, or closed', async () => {
    expect(await open(590)).not.toHaveBeenCalled();
    cleanup();
    expect(await open(650, 380, false)).not.toHaveBeenCalled();
  });
});
