import { useTranslation } from 'react-i18next';

export interface AllLinkProps {
  /** All of what, for those who do not see where it stands. */
  what: string;
  onAll: () => void;
}

/** Leads to the page that has the rest. */
export function AllLink({ what, onAll }: AllLinkProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="plain-link" onClick={onAll}>
      {t('front.all')}
      <span className="aksel-sr-only">: {what}</span>
    </button>
  );
}
