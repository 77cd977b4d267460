/** Makes one of the small papers as a PDF. It may be about no open plan; in one, `PlanPaper` asks for whom it is. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button, Chips } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '../api/bindings/document';
import { failed, savePaper, type PaperWanted } from '../api/shell';
import styles from './PaperButton.module.css';
import { PaperPages } from './PaperPages';
import { usePrinting } from './printing';
import { SaveButton, type SaveButtonProps } from './SaveButton';
import { useLooking } from './useLooking';

export interface PaperButtonProps extends Omit<
  SaveButtonProps,
  'icon' | 'asked' | 'save' | 'more'
> {
  wanted: PaperWanted;
  /** For whom it is, when it is not for the owner. */
  to?: Recipient | null;
  /** Whoever gets it was chosen although no consent is about them. */
  isNewGift?: boolean;
}

export function PaperButton({
  wanted,
  to = null,
  isNewGift = false,
  asks,
  ...button
}: PaperButtonProps) {
  const { t } = useTranslation();
  const { language, largePrint, chooseLarge } = usePrinting();
  const { looks, setLooks } = useLooking();
  const [password, setPassword] = useState<string | null>(null);
  const canBeLarge = wanted.paper !== 'card' && wanted.paper !== 'rules';
  const isLarge = canBeLarge && largePrint;
  // The pages are those of an open plan.
  const canLook = button.settled !== undefined;
  const asked = { wanted, to, language, largePrint: isLarge };
  const save = async () => {
    const answer = await savePaper(wanted, to, language, isLarge, looks ? password : null);
    // Closing the dialog forgets no password.
    if (!failed(answer) && answer.value) setPassword(null);
    return answer;
  };
  return (
    <SaveButton
      {...button}
      icon={<FilePdfIcon aria-hidden="true" />}
      asked={JSON.stringify({ ...asked, password })}
      save={save}
      asks={
        <>
          {asks}
          {canBeLarge && (
            <Chips aria-label={t('pdf.look')} className={styles.look}>
              <Chips.Toggle
                selected={largePrint}
                onClick={() => {
                  chooseLarge(!largePrint);
                }}
              >
                {t('pdf.choices.largePrint')}
              </Chips.Toggle>
            </Chips>
          )}
          {canLook && (
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={looks}
              onClick={() => {
                setPassword(null);
                setLooks(!looks);
              }}
            >
              {t(looks ? 'pdf.lookDone' : 'pdf.lookFirst')}
            </Button>
          )}
        </>
      }
      more={(saving) =>
        looks && (
          <PaperPages
            asked={asked}
            isNewGift={isNewGift}
            saving={saving}
            password={password}
            onPassword={setPassword}
          />
        )
      }
    />
  );
}
