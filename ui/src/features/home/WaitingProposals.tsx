/** What others have proposed and the owner has not answered. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../api/bindings/plan';
import { useNavigation } from '../../navigation/navigation';
import { placeOfProposal } from '../../navigation/pageOf';
import { Rows } from '../../components/Rows';
import { Stroke } from '../../components/Stroke';
import { usePlan } from '../../store/usePlan';
import { AllLink } from './AllLink';
import styles from './HomePage.module.css';
import { ShortQuote } from './ShortQuote';

const shown = 3;

export function WaitingProposals() {
  const { t } = useTranslation();
  const { plan, pen, writers, owner } = usePlan();
  const { proposals } = plan;
  const [all, setAll] = useState(false);
  if (proposals.length === 0) return null;
  const heading =
    pen.writer === owner.id
      ? t('front.waitingForYou')
      : t('front.waiting', { name: writers.get(owner.id)?.name ?? owner.name });
  return (
    <div>
      <Rows heading={heading}>
        {(all ? proposals : proposals.slice(0, shown)).map((proposal) => (
          <WaitingProposal key={proposal.id} proposal={proposal} />
        ))}
      </Rows>
      {!all && proposals.length > shown && (
        <AllLink
          what={heading}
          onAll={() => {
            setAll(true);
          }}
        />
      )}
    </div>
  );
}

function WaitingProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, writers } = usePlan();
  const by = proposal.by === null ? undefined : writers.get(proposal.by);
  const ink = by?.pen ?? 'none';
  const { page, about } = placeOfProposal(proposal, plan.evaluations);
  const open = () => {
    go(page, about);
  };
  const isRemoval = proposal.field === 'removed';
  return (
    <li className={styles.proposal}>
      <Stroke pen={ink} place="gutter">
        {isRemoval ? (
          <p className={styles.removal}>{t('slip.remove')}</p>
        ) : (
          <ShortQuote pen={ink} size="s" text={proposal.text} onAll={open} />
        )}
      </Stroke>
      <p className={styles.answer}>
        <button type="button" className="plain-link" onClick={open}>
          {t('front.lookAtProposal')}
        </button>
        {by && <span className="quiet">{t('slip.proposes', { name: by.name })}</span>}
      </p>
    </li>
  );
}
