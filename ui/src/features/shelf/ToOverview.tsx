/** The way to the contact's own overview, or to making one. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasOverview } from '../../api/overview';
import { failed } from '../../api/shell';
import type { Place } from '../../app/place';

export function ToOverview({ onGo }: { onGo: (place: Place) => void }) {
  const { t } = useTranslation();
  const [there, setThere] = useState<boolean | null>(null);
  useEffect(() => {
    void hasOverview().then((answer) => {
      if (!failed(answer)) setThere(answer.value);
    });
  }, []);
  if (there === null) return null;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        onGo({ at: 'overviewDoor', make: !there });
      }}
    >
      {t(there ? 'overview.link' : 'overview.linkMake')}
    </button>
  );
}
