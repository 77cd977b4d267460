/** What a topic that is shared is called: a chapter of the plan, or a part of life. */
import type { SharedTopic } from '../../api/bindings/reading';
import type { useNames } from '../../records/useNames';

export function topicName(names: ReturnType<typeof useNames>) {
  return ({ of, name }: SharedTopic) =>
    names.choice('consent', of === 'chapter' ? 'chapters' : 'areas', name);
}
