/** The top of the program: it asks the shell how to begin, and how to look and which language to speak. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import type { Settings, Start } from '../api/bindings/program';
import { changeSettings, failed, start } from '../api/shell';
import { ProgramTheme } from '../theme/ProgramTheme';
import { Program } from './Program';
import { SettingsContext } from './settings';
import { StartFailed } from './StartFailed';
import { useTextSizeKeys } from './useTextSizeKeys';
import { speak, startTexts } from '../i18n/texts';

/** How it looks until the shell has said how it should. */
const unasked: Settings = {
  textSize: 100,
  theme: 'system',
  language: 'nb',
  lockMinutes: 5,
  simple: false,
};

export function App() {
  const [texts] = useState(() => startTexts());
  const [started, setStarted] = useState<Start | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [settings, setSettings] = useState(unasked);
  const asked = useRef(false);

  const show = useCallback(
    async (next: Settings) => {
      await speak(texts, next.language);
      setSettings(next);
    },
    [texts],
  );
  const begin = useCallback(async () => {
    const answer = await start();
    if (failed(answer)) {
      setProblem(answer.problem);
      return;
    }
    setProblem(null);
    await show(answer.value.settings);
    setStarted(answer.value);
  }, [show]);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void begin();
  }, [begin]);

  const change = useCallback(
    async (next: Settings): Promise<Problem | null> => {
      await show(next);
      const answer = await changeSettings(next);
      return failed(answer) ? answer.problem : null;
    },
    [show],
  );
  const resize = useCallback(
    (textSize: number) => {
      void change({ ...settings, textSize });
    },
    [settings, change],
  );
  useTextSizeKeys(settings.textSize, started === null ? null : resize);
  const shown = useMemo(() => ({ settings, change }), [settings, change]);

  return (
    <I18nextProvider i18n={texts}>
      <ProgramTheme
        theme={settings.theme}
        textSize={settings.textSize}
        simple={settings.simple}
        language={settings.language}
      >
        <SettingsContext value={shown}>
          {problem && <StartFailed problem={problem} onRetry={() => void begin()} />}
          {problem === null && started && <Program started={started} />}
        </SettingsContext>
      </ProgramTheme>
    </I18nextProvider>
  );
}
