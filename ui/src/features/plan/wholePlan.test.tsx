import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit, Plan } from '../../api/bindings/plan';
import { hasFocus } from '../../../test-shell/hasFocus';
import { id } from '../../../test-shell/arne';
import { addFact } from '../../../test-shell/addFact';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { whole } from '../../../test-shell/whole';
import { PlanSheet } from '../../records/PlanSheet';
import { usePlan } from '../../store/usePlan';
import type { VisiblePlan } from '../../store/visible';
import { statesOf } from './ConcernState';
import { Concerns } from './Concerns';
import { Cooperations } from './Cooperations';
import { Goals } from './Goals';
import { GoalNamesContext } from './NeedGoals';
import { Needs } from './Needs';
import { OtherPlans } from './OtherPlans';
import { createOutliner, goalNames } from './outline';

afterEach(uninstall);

/** One section of the page by itself. */
function Section({ draw }: { draw: (plan: VisiblePlan) => ReactNode }) {
  const { plan } = usePlan();
  return <PlanSheet title="Planen">{draw(plan)}</PlanSheet>;
}

const outline = createOutliner();
const goals = <Section draw={(plan) => <Goals goals={outline(plan)} parent={null} />} />;
const needs = (
  <Section
    draw={(plan) => (
      <GoalNamesContext value={goalNames(outline(plan))}>
        <Needs needs={plan.needs} />
      </GoalNamesContext>
    )}
  />
);
const concerns = <Section draw={(plan) => <Concerns concerns={plan.concerns} />} />;
const cooperation = <Section draw={(plan) => <Cooperations cooperation={plan.cooperation} />} />;
const otherPlans = <Section draw={(plan) => <OtherPlans otherPlans={plan.otherPlans} />} />;

const question = 'Hvor langt er du kommet?';

/** The list item that holds the goal, action … whose words these are. */
function rowOf(words: string): HTMLElement {
  const row = screen.getByDisplayValue(words).closest('li');
  if (row === null) throw new Error(`no row for ${words}`);
  return row;
}

const goal1 = 'Være tilbake i full jobb innen sommeren.';

const judged: Edit = {
  edit: 'add',
  kind: 'evaluation',
  id: id('only'),
  fields: { goal: id('goal1'), on: '2027-03-31', rating: 4 },
};

const judgements = () => screen.getByRole('list', { name: 'Vurderinger av mål\u00a01' });

const onToday = (plan: ReturnType<ReturnType<typeof showPage>['onDisk']>) =>
  plan.evaluations.filter(({ on }) => on === '2027-04-13');

describe('how far a goal has come', () => {
  it('is added once a day, however many numbers are passed on the way', async () => {
    const { onDisk, store } = showPage(goals, arnes, whole);
    const [row] = within(rowOf(goal1)).getAllByRole('group', { name: question });
    if (row === undefined) throw new Error('there is a row of numbers');
    expect(within(row).queryByRole('radio', { checked: true }), 'not judged today').toBeNull();
    for (const number of ['4', '5', '6']) {
      await userEvent.click(within(row).getByRole('radio', { name: number }));
    }
    await store.settled();
    expect(onToday(onDisk())).toMatchObject([{ goal: id('goal1'), rating: 6 }]);
    expect(within(row).getByRole('radio', { checked: true })).toHaveAttribute('value', '6');
    const items = within(judgements()).getAllByRole('listitem');
    expect(items[0], 'the newest comes first').toHaveTextContent('13. april 2027');
    expect(items, 'the older ones on request').toHaveLength(3);
    await userEvent.click(within(rowOf(goal1)).getByRole('button', { name: 'Vis alle\u00a04' }));
    expect(within(judgements()).getAllByRole('listitem')).toHaveLength(4);
  });

  it('stands there before the first number, explained, and is taken away and back', async () => {
    const { onDisk, store } = showPage(goals, arnes, whole);
    const row = rowOf('Huden holder.');
    const scale = within(row).getAllByRole('group', { name: question })[0] ?? row;
    expect(scale, 'what the ends are').toHaveAccessibleDescription('0 ikke begynt – 10 i mål');
    expect(within(row).getAllByText(question)[0], 'what is asked').toBeVisible();
    await userEvent.click(within(scale).getByRole('radio', { name: '7' }));
    await store.settled();
    const words = within(row).getByRole('textbox', { name: 'Med egne ord' });
    await userEvent.type(words, 'helt hel');
    await store.settled();
    expect(onToday(onDisk())).toMatchObject([{ rating: 7, words: 'helt hel' }]);

    await userEvent.click(within(row).getByRole('button', { name: /^Mer om .*7\sav\s10$/ }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Ta bort' }));
    await store.settled();
    expect(onToday(onDisk())).toMatchObject([{ removed: true }]);
    await userEvent.click(await within(row).findByRole('button', { name: 'Angre' }));
    await store.settled();
    expect(onToday(onDisk())).toMatchObject([{ removed: false, rating: 7 }]);
  });

  it('is taken back where it stood, also when it was the only one', async () => {
    const { onDisk, store } = showPage(goals, arnes, [judged]);
    const row = rowOf(goal1);
    await userEvent.click(within(row).getByRole('button', { name: /^Mer om 31\.\smars 2027/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    const undo = await within(row).findByRole('button', { name: 'Angre' });
    await hasFocus(() => undo);
    await userEvent.click(undo);
    await store.settled();
    expect(onDisk().evaluations[0]?.removed).toBe(false);
    expect(judgements(), 'and the focus is in it').toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('is the owner’s own: others read it, and do not rate', () => {
    showPage(goals, sivs, whole);
    expect(screen.queryByRole('group', { name: question })).toBeNull();
    expect(screen.queryByRole('button', { name: question }), 'nor begin it').toBeNull();
    expect(judgements()).toHaveTextContent('31. mars 2027: 4 av 10');
  });
});

describe('a goal', () => {
  it('that is reached is dated, and asks what was learned', async () => {
    const { onDisk, store } = showPage(goals);
    const row = rowOf('Klare sårstellet selv.');
    await addFact(row, 'Status');
    await userEvent.click(within(row).getByRole('button', { name: 'nådd' }));
    await store.settled();
    const goal = () => onDisk().goals.find(({ id: one }) => one === id('goal2'));
    expect(goal()).toMatchObject({ state: 'reached', endedOn: '2027-04-13' });
    await userEvent.type(within(row).getByRole('textbox', { name: 'Hva jeg lærte' }), 'Å spørre.');
    await store.settled();
    expect(goal()?.learned).toBe('Å spørre.');

    await userEvent.click(within(row).getByRole('button', { name: /Nådd 13\.\sapril$/ }));
    await userEvent.click(within(row).getByRole('button', { name: 'på vei' }));
    await store.settled();
    expect(goal(), 'taken up again').toMatchObject({ state: 'underWay', endedOn: null });
  });

  it('says who decided it, and takes that back', async () => {
    const { onDisk, store } = showPage(goals);
    const row = rowOf('Klare sårstellet selv.');
    const goal = () => onDisk().goals.find(({ id: one }) => one === id('goal2'));
    await addFact(row, 'Hvem bestemte');
    await userEvent.click(within(row).getByRole('button', { name: 'Vi sammen' }));
    await store.settled();
    expect(goal()?.decidedBy).toBe('together');
    await userEvent.click(within(row).getByRole('button', { name: /^Hvem bestemte.*Vi sammen$/ }));
    await userEvent.click(within(row).getByRole('button', { name: 'Vi sammen' }));
    await store.settled();
    expect(goal()?.decidedBy, 'pressed again').toBeNull();
  });
});

describe('needs', () => {
  it('are linked to the goals they are for', async () => {
    const { onDisk, store } = showPage(needs, arnes, whole);
    const row = rowOf('Tilrettelagt arbeidstid');
    await userEvent.click(within(row).getByRole('button', { name: /Til mål\u00a01 og 1.1$/ }));
    await userEvent.click(within(row).getByRole('button', { name: /^1 Være tilbake/ }));
    await userEvent.click(within(row).getByRole('button', { name: '2 Klare sårstellet selv.' }));
    await store.settled();
    const need = onDisk().needs.find(({ text }) => text === 'Tilrettelagt arbeidstid');
    expect(need?.goals).toEqual([id('goal11'), id('goal2')]);
  });
});

describe('concerns', () => {
  const worry: Edit = {
    edit: 'add',
    kind: 'concern',
    id: id('worry'),
    fields: { text: 'Hva om såret åpner seg igjen?', rank: 1 },
  };

  it('are not answered here, but lead to where they are', async () => {
    const { onDisk, store, go } = showPage(concerns, arnes, [worry]);
    const row = rowOf('Hva om såret åpner seg igjen?');
    await userEvent.click(within(row).getByRole('button', { name: 'Svar på «Sagt og gjort»' }));
    expect(go).toHaveBeenCalledWith('commitments', { kind: 'concern', id: id('worry') });
    await userEvent.click(within(row).getByRole('button', { name: /Ikke svart på/ }));
    expect(within(row).queryByRole('button', { name: 'svart på' }), 'without an answer').toBeNull();
    await userEvent.click(within(row).getByRole('button', { name: 'jeg er trygg på det' }));
    await store.settled();
    expect(onDisk().concerns[0]?.state).toBe('settled');
  });

  it('can be answered again only with an answer', () => {
    expect(statesOf({ state: 'open', answer: ' ' })).toEqual(['open', 'settled']);
    expect(statesOf({ state: 'moreWanted', answer: 'Ja.' })).toEqual([
      'moreWanted',
      'answered',
      'settled',
    ]);
  });
});

describe('cooperation', () => {
  it('that is not wanted is kept with the owner’s exception', async () => {
    const { onDisk, store } = showPage(cooperation);
    await userEvent.click(screen.getByRole('button', { name: 'Legg til noe du ikke vil ha' }));
    await userEvent.keyboard('Geir Strand');
    await userEvent.type(screen.getByRole('textbox', { name: 'Unntak' }), 'Han kan ringe.');
    await store.settled();
    expect(onDisk().cooperation).toMatchObject([
      { wanted: 'notWanted', withWhom: 'Geir Strand', exception: 'Han kan ringe.' },
    ]);
  });

  it('is not lost when only what it is about is left', async () => {
    const { onDisk, store } = showPage(cooperation);
    await userEvent.click(screen.getByRole('button', { name: 'Legg til samarbeid du ønsker' }));
    await userEvent.keyboard('Klinikken');
    await userEvent.type(screen.getByRole('textbox', { name: 'Om hva' }), 'Huden');
    await store.settled();
    await userEvent.clear(screen.getByDisplayValue('Klinikken'));
    await userEvent.tab();
    await store.settled();
    expect(onDisk().cooperation).toMatchObject([{ removed: false, withWhom: '', about: 'Huden' }]);
  });
});

describe('other plans', () => {
  it('say where they are and who answers for them', async () => {
    const { onDisk, store } = showPage(otherPlans);
    await userEvent.click(screen.getByRole('button', { name: 'Legg til en annen plan' }));
    await userEvent.keyboard('Oppfølgingsplanen');
    const row = rowOf('Oppfølgingsplanen');
    await userEvent.click(within(row).getByRole('button', { name: /^Hva slags/ }));
    await userEvent.click(
      within(row).getByRole('button', { name: 'plan for å komme tilbake i jobb' }),
    );
    await userEvent.type(within(row).getByRole('textbox', { name: 'Hvor den er' }), 'Hos Rune');
    await userEvent.click(within(row).getByRole('button', { name: /^Ansvarlig/ }));
    await userEvent.type(within(row).getByRole('combobox'), 'Kari Nes{Enter}');
    await store.settled();
    expect(onDisk().otherPlans).toMatchObject([
      {
        name: 'Oppfølgingsplanen',
        sort: 'returnToWork',
        place: 'Hos Rune',
        responsible: onDisk().people.find(({ name }) => name === 'Kari Nes')?.id,
      },
    ]);
  });
});

describe('odd plans', () => {
  it('with a goal under its own sub-goal are shown whole', () => {
    const odd = (plan: Plan): Plan => {
      const goals = plan.goals.map((goal) =>
        goal.id === id('goal1') ? { ...goal, parent: id('goal11') } : goal,
      );
      return { ...plan, goals };
    };
    showPage(goals, arnes, [], { odd });
    expect(screen.getByDisplayValue(goal1)).toBeVisible();
    expect(screen.getByDisplayValue('60 prosent fra 1. april.')).toBeVisible();
  });
});
