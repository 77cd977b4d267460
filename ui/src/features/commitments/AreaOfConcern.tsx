/** The part of life a worry belongs to, if anyone has said; offered where nobody has. */
import { fields } from '../../api/registry';
import { NamedChoiceFact } from '../../records/NamedChoiceFact';
import { useNames } from '../../records/useNames';
import { Facts } from '../../components/Facts';
import type { Concern } from '../../api/bindings/plan';
import { FactMenu } from '../plan/FactMenu';
import { useFactsOpen } from '../plan/useFactsOpen';

export function AreaOfConcern({ concern: { id, text, area } }: { concern: Concern }) {
  const names = useNames();
  const facts = useFactsOpen({ kind: 'concern', id }, { area: area !== null });
  const missing = facts.shows('area')
    ? []
    : [{ fact: 'area' as const, name: names.field('concern', 'area') }];
  return (
    <div>
      {facts.shows('area') && (
        <Facts>
          <NamedChoiceFact
            kind="concern"
            id={id}
            field="area"
            choices={fields.concern.area.choices}
            chosen={area}
            begun={facts.begun === 'area'}
            onClose={facts.close}
          />
        </Facts>
      )}
      <FactMenu about={text} missing={missing} onOpen={facts.open} />
    </div>
  );
}
