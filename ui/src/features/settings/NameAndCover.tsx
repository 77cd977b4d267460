/** What the plan is called on the shelf, and its cover: what others who use the laptop see of it. */
import { Button, TextField } from '@navikt/ds-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { changeCover, failed } from '../../api/shell';
import { useCover } from '../../app/cover';
import { CoverPicture } from '../../components/Cover';
import { CoverChoice, type CoverLooks } from '../../components/CoverChoice';
import { FailureStrip } from '../../components/FailureStrip';
import { familyOf, symbolOf } from '../../components/symbols';
import { problemWords } from '../../i18n/problem';
import styles from './settings.module.css';

export function NameAndCover() {
  const { t, i18n } = useTranslation();
  const { cover, onCover } = useCover();
  const [name, setName] = useState(cover?.nickname ?? '');
  const [looks, setLooks] = useState<CoverLooks>(() => {
    const symbol = symbolOf(cover?.symbol);
    return { symbol, colour: familyOf(symbol, cover?.colour) };
  });
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isMissing = name.trim() === '';

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    const answer = await changeCover(name.trim(), looks.symbol, looks.colour);
    if (failed(answer)) {
      setProblem(answer.problem);
      return;
    }
    setProblem(null);
    setChanged(true);
    onCover(answer.value);
  };
  return (
    <section className={styles.group} data-own-undo>
      <h2 className="section">{t('cover.title')}</h2>
      <p className="body">{t('begin.name.know')}</p>
      <form className={styles.cover} onSubmit={(event) => void save(event)} noValidate>
        <div className={styles.change}>
          <TextField
            label={t('begin.name.label')}
            autoComplete="off"
            dir="auto"
            maxLength={60}
            value={name}
            error={tried && isMissing ? t('begin.name.missing') : undefined}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setChanged(false);
            }}
          />
          <CoverChoice
            looks={looks}
            onChange={(part) => {
              setLooks({ ...looks, ...part });
              setChanged(false);
            }}
          />
          {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
          <div className={styles.sizes}>
            <Button type="submit" variant="secondary">
              {t('cover.save')}
            </Button>
            <p className="quiet" role="status">
              {changed && t('cover.saved')}
            </p>
          </div>
        </div>
        <div className={styles.picture} aria-hidden="true">
          <CoverPicture name={name} symbol={looks.symbol} colour={looks.colour} />
        </div>
      </form>
    </section>
  );
}
