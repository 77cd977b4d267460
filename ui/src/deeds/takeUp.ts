/** Puts something from the plan on a meeting's agenda. */
import { v7 as newId } from 'uuid';
import type { AgendaItem, Edit } from '../api/bindings/plan';
import { rankAfter, type Ranked } from '../records/list/rank';
import { subjectName } from '../records/useLookWords';
import type { Names } from '../records/useNames';
import type { Topic } from '../store/meetings';

/** An agenda is read at a glance: a long worry is begun there, and read where it stands. */
const longest = 200;

/** On one line, as an agenda has it. */
export function agendaLine(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest - 2).trimEnd()} …`;
}

export function topicText(topic: Topic, names: Names): string {
  switch (topic.of) {
    case 'followUp':
      return agendaLine(subjectName(topic.look.subject, names));
    case 'concern':
      return agendaLine(topic.concern.text);
    case 'goal':
      return agendaLine(topic.goal.title);
  }
}

/** What of the plan an item is about; the next revision has no record of its own yet. */
function reference(topic: Topic): Partial<AgendaItem> {
  if (topic.of === 'followUp' && topic.look.followUp === null) return {};
  return { [topic.of]: topic.id };
}

export function takenUpEdits(
  topics: readonly Topic[],
  meeting: string,
  items: readonly Ranked[],
  names: Names,
): Edit[] {
  const first = rankAfter(items);
  return topics.map((topic, at) => ({
    edit: 'add',
    kind: 'agendaItem',
    id: newId(),
    fields: { meeting, rank: first + at, text: topicText(topic, names), ...reference(topic) },
  }));
}
