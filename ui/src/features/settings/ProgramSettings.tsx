/** How the program looks and speaks, and when it locks. Everything applies at once. */
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { Button, Checkbox, Radio, RadioGroup, Select } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { Settings } from '../../api/bindings/program';
import { FailureStrip } from '../../components/FailureStrip';
import { usePolicy, useLookAgain } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { useSettings } from '../../app/settings';
import { languages } from '../../i18n/language';
import { problemWords } from '../../i18n/problem';
import { textSizeBy } from '../../theme/textSize';
import styles from './settings.module.css';

const minutes = [1, 2, 5, 10, 15, 30, 60];
const themes = ['light', 'dark', 'system'] as const;

export function ProgramSettings() {
  const { t, i18n } = useTranslation();
  const { settings, change } = useSettings();
  const policy = usePolicy();
  useLookAgain();
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (wanted: Partial<Settings>) => {
    void change({ ...settings, ...wanted }).then(setProblem);
  };
  return (
    <section className={styles.group}>
      <h2 className="section">{t('settings.looks')}</h2>
      <TextSize
        size={settings.textSize}
        onSize={(textSize) => {
          set({ textSize });
        }}
      />
      <Checkbox
        checked={settings.simple}
        description={t('settings.simpleKnow')}
        onChange={() => {
          set({ simple: !settings.simple });
        }}
      >
        {t('settings.simple')}
      </Checkbox>
      <Checkbox
        checked={settings.spelling}
        description={t('settings.spellingKnow')}
        onChange={() => {
          set({ spelling: !settings.spelling });
        }}
      >
        {t('settings.spelling')}
      </Checkbox>
      <RadioGroup
        legend={t('settings.theme')}
        value={settings.theme}
        onChange={(theme: Settings['theme']) => {
          set({ theme });
        }}
      >
        {themes.map((theme) => (
          <Radio key={theme} value={theme}>
            {t(`settings.themes.${theme}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        legend={t('settings.language')}
        description={t('settings.languageKnow')}
        value={settings.language}
        readOnly={policy.language !== undefined}
        onChange={(language: Settings['language']) => {
          set({ language });
        }}
      >
        {languages.map((language) => (
          <Radio key={language} value={language} lang={language}>
            {t(`settings.languages.${language}`)}
          </Radio>
        ))}
      </RadioGroup>
      {policy.language !== undefined && <DecidedHere />}
      <Select
        className={styles.short ?? ''}
        label={t('settings.lock')}
        description={t('settings.lockKnow')}
        value={settings.lockMinutes}
        onChange={(event) => {
          set({ lockMinutes: Number(event.currentTarget.value) });
        }}
      >
        {[...new Set([...minutes, settings.lockMinutes])]
          .filter((count) => count <= (policy.lockMinutes ?? count))
          .sort((a, b) => a - b)
          .map((count) => (
            <option key={count} value={count}>
              {t('settings.minutes', { count })}
            </option>
          ))}
      </Select>
      {policy.lockMinutes !== undefined && (
        <DecidedHere>{t('decided.lock', { count: policy.lockMinutes })}</DecidedHere>
      )}
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </section>
  );
}

interface TextSizeProps {
  size: number;
  onSize: (size: number) => void;
}

function TextSize({ size, onSize }: TextSizeProps) {
  const { t } = useTranslation();
  const by = (steps: number) => {
    const wanted = textSizeBy(size, steps);
    if (wanted !== size) onSize(wanted);
  };
  return (
    <div role="group" aria-labelledby="text-size">
      <p className={styles.label} id="text-size">
        {t('settings.textSize')}
      </p>
      <div className={styles.sizes}>
        <Button
          variant="secondary"
          icon={<MinusIcon aria-hidden="true" />}
          onClick={() => {
            by(-1);
          }}
        >
          {t('settings.smaller')}
        </Button>
        <output className={styles.size}>{t('settings.percent', { size })}</output>
        <Button
          variant="secondary"
          icon={<PlusIcon aria-hidden="true" />}
          onClick={() => {
            by(1);
          }}
        >
          {t('settings.larger')}
        </Button>
      </div>
    </div>
  );
}
