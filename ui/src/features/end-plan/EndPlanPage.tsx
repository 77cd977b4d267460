/**
 * The end of the plan: first the copies one may want, then the phrase once more, then it is gone. It is the only place in
 * the program that asks, since it is the only thing that cannot be undone.
 */
import { Button } from '@navikt/ds-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { endPlan, failed } from '../../api/shell';
import { useCover } from '../../app/cover';
import { useEnded } from '../../app/ended';
import { useNavigation } from '../../navigation/navigation';
import { FailureStrip } from '../../components/FailureStrip';
import { PhraseField } from '../../components/phrase/PhraseField';
import { useRefused } from '../../components/phrase/useRefused';
import { usePlan } from '../../store/usePlan';
import { LockedCopy } from '../settings/LockedCopy';
import { OpenCopy } from '../settings/OpenCopy';
import { useWays } from '../settings/useWays';
import { MakePdf } from '../plan/MakePdf';
import styles from './EndPlanPage.module.css';

export function EndPlanPage() {
  const { t } = useTranslation();
  const { owner } = usePlan();
  const { may } = useWays();
  return (
    <div className={styles.page}>
      <h1 className="title">{t('chapters.endPlan')}</h1>
      {may !== null && !may.endPlan ? (
        <p className="body">{t('ending.owners', { name: owner.name })}</p>
      ) : (
        <>
          <p className="body">{t('ending.first')}</p>
          <section className={styles.copy}>
            <h2 className="section">{t('ending.paper')}</h2>
            <p className="body">{t('ending.paperKnow')}</p>
            <MakePdf alone />
          </section>
          <OpenCopy />
          <LockedCopy />
          <End />
        </>
      )}
    </div>
  );
}

function End() {
  const { t } = useTranslation();
  const { plan, settled } = usePlan();
  const { cover } = useCover();
  const { go } = useNavigation();
  const onEnded = useEnded();
  const [secret, setSecret] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const name = cover?.nickname ?? plan.details.title;

  const end = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(secret === '');
    if (secret === '' || working) {
      field.current?.focus();
      return;
    }
    setWorking(true);
    await settled();
    const answer = await endPlan(secret);
    setWorking(false);
    if (failed(answer)) {
      setProblem(answer.problem);
      field.current?.focus();
    } else onEnded({ name, leftIn: answer.value.leftIn });
  };
  const refused = useRefused(problem, secret);
  return (
    <section className={styles.end} data-own-undo>
      <h2 className="section">{t('ending.title')}</h2>
      <p className="body">{t('ending.what')}</p>
      <p className="body">{t('ending.stays')}</p>
      <form className={styles.form} onSubmit={(event) => void end(event)} noValidate>
        <PhraseField
          fieldRef={field}
          label={t('ending.phrase')}
          hint={t('ending.phraseHint')}
          value={secret}
          shown={shown}
          onShown={setShown}
          onPhrase={setSecret}
          error={missing && secret === '' ? t('unlock.missing') : refused.error}
        />
        {refused.problem && <FailureStrip problem={refused.problem} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="secondary">
            {t('ending.do', { name })}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            onClick={() => {
              go('settings');
            }}
          >
            {t('ending.leave')}
          </Button>
        </div>
        <p className="quiet" role="status">
          {working && t('ending.working')}
        </p>
      </form>
    </section>
  );
}
