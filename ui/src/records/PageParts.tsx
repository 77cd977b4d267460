/**
 * The parts of a page of the plan: all of them, or one at a time in the simple view, beginning with the one that holds
 * what someone came to see.
 */
import { useState, type ReactNode } from 'react';
import type { RecordRef } from '../api/bindings/plan';
import { useNavigation } from '../navigation/navigation';
import { OneAtATime, type PagePart, type ShownPart } from '../components/OneAtATime';
import { useSettings } from '../app/settings';

export interface PagePartsProps {
  parts: readonly PagePart[];
  /** The key of the part that holds a record. */
  partOf?: (about: RecordRef) => string | undefined;
  /** All of them at once, when that is more than the parts under each other. */
  whole?: ReactNode;
  kept?: ShownPart;
}

export function PageParts({ whole, ...props }: PagePartsProps) {
  const { simple } = useSettings().settings;
  const { about } = useNavigation();
  if (simple) return <Alone key={about?.id ?? ''} {...props} about={about} />;
  return whole ?? <OneAtATime parts={props.parts} alone={false} />;
}

type AloneProps = Omit<PagePartsProps, 'whole'> & { about: RecordRef | null };

function Alone({ parts, partOf, kept, about }: AloneProps) {
  // Where it stood when someone came to see it: it may be somewhere else once they have done something about it.
  const [first] = useState(() => about && partOf?.(about));
  return <OneAtATime parts={parts} alone first={first ?? undefined} kept={kept} />;
}
