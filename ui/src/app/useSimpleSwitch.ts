/** To the simple view and back by one press, wherever somebody may want it. */
import { useTranslation } from 'react-i18next';
import { useSettings } from './settings';

export interface SimpleSwitch {
  /** The view one goes to. */
  text: string;
  onPress: () => void;
}

export function useSimpleSwitch(): SimpleSwitch {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const { simple } = settings;
  return {
    text: t(simple ? 'settings.usual' : 'settings.simple'),
    onPress: () => void change({ ...settings, simple: !simple }),
  };
}
