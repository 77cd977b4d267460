/** The top of the program: it asks the shell how to begin, and how to look and which language to speak. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import type { Settings, Start } from '../api/bindings/program';
import type { Decided } from '../api/bindings/policy';
import { changeSettings, decided as askDecided, failed, start } from '../api/shell';
import { ProgramTheme } from '../theme/ProgramTheme';
import { DecidedContext, nothingDecided } from './decided';
import { Program } from './Program';
import { SettingsContext } from './settings';
import { StartFailed } from './StartFailed';
import { useOnePress } from './useOnePress';
import { usePressesKept } from './usePressesKept';
import { useTextSizeKeys } from './useTextSizeKeys';
import { useTypedAsIs } from './useTypedAsIs';
import { speak, startTexts } from '../i18n/texts';

/** How it looks until the shell has said how it should. */
const unasked: Settings = {
  textSize: 100,
  theme: 'system',
  language: 'nb',
  lockMinutes: 5,
  simple: false,
  spelling: false,
};

export function App() {
  const [texts] = useState(() => startTexts());
  const [started, setStarted] = useState<Start | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [settings, setSettings] = useState(unasked);
  const [decided, setDecided] = useState<Decided>(nothingDecided);
  const asked = useRef(false);

  const show = useCallback(
    async (next: Settings) => {
      await speak(texts, next.language, next.simple);
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
    setDecided(answer.value.decided);
    setStarted(answer.value);
  }, [show]);
  usePressesKept();
  useOnePress();
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void begin();
  }, [begin]);

  // One change at a time: the last that is asked for is the last that is kept, and only its answer is shown.
  const changing = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef<Settings | null>(null);
  const change = useCallback(
    async (next: Settings): Promise<Problem | null> => {
      newest.current = next;
      const answered = changing.current.then(() => changeSettings(next));
      changing.current = answered;
      await show(next);
      const answer = await answered;
      if (failed(answer)) return answer.problem;
      // What is decided holds, whatever was chosen.
      if (newest.current === next) await show(answer.value);
      return null;
    },
    [show],
  );
  const look = useCallback(() => {
    void askDecided().then((answer) => {
      if (failed(answer)) return;
      setDecided(answer.value.decided);
      void show(answer.value.settings);
    });
  }, [show]);
  const resize = useCallback(
    (textSize: number) => {
      void change({ ...settings, textSize });
    },
    [settings, change],
  );
  useTypedAsIs();
  useTextSizeKeys(settings.textSize, started === null ? null : resize);
  const shown = useMemo(() => ({ settings, change }), [settings, change]);
  const ruling = useMemo(() => ({ decided, look }), [decided, look]);

  return (
    <I18nextProvider i18n={texts}>
      <ProgramTheme
        theme={settings.theme}
        textSize={settings.textSize}
        simple={settings.simple}
        language={settings.language}
      >
        <SettingsContext value={shown}>
          <DecidedContext value={ruling}>
            {problem && <StartFailed problem={problem} onRetry={() => void begin()} />}
            {problem === null && started && <Program started={started} />}
          </DecidedContext>
        </SettingsContext>
      </ProgramTheme>
    </I18nextProvider>
  );
}
