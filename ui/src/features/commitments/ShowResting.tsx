/** Shows what is at rest, which is folded away until it is asked for. */
import { useTranslation } from 'react-i18next';

export interface ShowRestingProps {
  /** Whose, or of what: the button says it to those who do not see the heading. */
  of: string;
  onShow: () => void;
}

export function ShowResting({ of, onShow }: ShowRestingProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="plain-link" onClick={onShow}>
      {t('promises.showResting')}
      <span className="aksel-sr-only">: {of}</span>
    </button>
  );
}
