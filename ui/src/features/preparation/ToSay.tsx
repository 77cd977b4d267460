/** What the owner wants to say at the meeting, in the owner's words: the large text of the page. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';

export interface ToSayProps {
  meeting: Meeting;
}

export function ToSay({ meeting: { id, toSay } }: ToSayProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field('meeting', 'toSay');
  return (
    <section aria-labelledby="prepare-to-say">
      <h2 className="section" id="prepare-to-say">
        {label}
      </h2>
      <p className="quiet">{t('prepare.toSayKnow')}</p>
      <OwnWords
        kind="meeting"
        id={id}
        field="toSay"
        label={label}
        text={toSay}
        size="told"
        askedOfOwner
        empty={t('plan.write')}
      />
    </section>
  );
}
