/** The image of a picture: the plan tells its mark, and it is asked for when it is to be seen. */
import { useEffect, useState } from 'react';
import type { Picture } from '../../api/bindings/plan';
import { failed, picture } from '../../api/shell';
import type { PlanStore } from '../../store/PlanStore';
import { usePlanSession } from '../../store/usePlan';

/** Every JPEG in base64 begins so, and no mark does: it has no capitals and no strokes. */
const jpeg = '/9j/';

/** Kept for as long as the plan is open, by mark. */
const known = new WeakMap<PlanStore, Map<string, Promise<string | null>>>();

async function asked(id: string, mark: string): Promise<string | null> {
  const answer = await picture(id, mark);
  return failed(answer) ? null : answer.value;
}

function imageOf(store: PlanStore, id: string, mark: string): Promise<string | null> {
  const images = known.get(store) ?? new Map<string, Promise<string | null>>();
  known.set(store, images);
  const image = images.get(mark) ?? asked(id, mark);
  images.set(mark, image);
  return image;
}

const drawn = (image: string) => `data:image/jpeg;base64,${image}`;

/** Null while it is asked for; what was shown before stays until then. */
export function useImage({ id, image }: Pick<Picture, 'id' | 'image'>): string | null {
  const { store } = usePlanSession();
  const isWhole = image.startsWith(jpeg);
  const [answered, setAnswered] = useState<{ mark: string; image: string } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => {
    if (isWhole || image === '') return undefined;
    let isWanted = true;
    void imageOf(store, id, image).then((found) => {
      if (isWanted && found !== null) setAnswered({ mark: image, image: found });
    });
    return () => {
      isWanted = false;
    };
  }, [store, id, image, isWhole]);
  const whole = isWhole ? image : answered?.mark === image ? answered.image : null;
  if (whole !== null && whole !== last) setLast(whole);
  const shown = whole ?? last;
  return shown === null ? null : drawn(shown);
}
