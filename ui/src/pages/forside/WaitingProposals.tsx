/** What others have proposed and the owner has not answered. */
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../api/bindings/Proposal';
import type { RecordRef } from '../../api/bindings/RecordRef';
import { useNavigation } from '../../frame/navigation';
import { Quote } from '../../parts/Quote';
import { Rows } from '../../parts/Rows';
import { Stroke } from '../../parts/Stroke';
import { usePlan } from '../../plan/usePlan';
import { AllLink } from './AllLink';
import styles from './Forside.module.css';

const shown = 3;

export function WaitingProposals() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, writers, owner } = usePlan();
  const { proposals } = plan;
  if (proposals.length === 0) return null;
  const heading = t('front.waiting', { name: writers.get(owner.id)?.name ?? owner.name });
  return (
    <div>
      <Rows heading={heading}>
        {proposals.slice(0, shown).map((proposal) => (
          <WaitingProposal key={proposal.id} proposal={proposal} />
        ))}
      </Rows>
      {proposals.length > shown && (
        <AllLink
          what={heading}
          onAll={() => {
            go('plan');
          }}
        />
      )}
    </div>
  );
}

/** The kinds of record whose words stand on the plan page. */
function placeOf({ aboutKind, about }: Proposal): RecordRef | undefined {
  if (about === null) return undefined;
  const kinds = ['matter', 'goal', 'resource', 'followUp'] as const;
  const kind = kinds.find((one) => one === aboutKind);
  return kind && { kind, id: about };
}

function WaitingProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { writers } = usePlan();
  const by = proposal.by === null ? undefined : writers.get(proposal.by);
  const ink = by?.pen ?? 'none';
  const place = placeOf(proposal);
  const isRemoval = proposal.field === 'removed';
  return (
    <li className={styles.proposal}>
      <Stroke pen={ink} place="gutter">
        {isRemoval ? (
          <p className={styles.removal}>{t('slip.remove')}</p>
        ) : (
          <Quote pen={ink} size="s">
            {proposal.text}
          </Quote>
        )}
      </Stroke>
      <p className={styles.answer}>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go(place?.kind === 'followUp' ? 'oppfolging' : 'plan', place);
          }}
        >
          {t('front.lookAtProposal')}
        </button>
        {by && <span className="quiet">{t('slip.proposes', { name: by.name })}</span>}
      </p>
    </li>
  );
}
