/** How the PDF is set up: plain, in large print, with each part on a sheet of its own, or with what is not filled in yet. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { PdfChoices } from '../../api/shell';
import { InPlace } from '../../records/InPlace';
import styles from '../../export/PrintLanguage.module.css';

const choices = ['onePartPerSheet', 'largePrint', 'lacking'] as const;

/** As it is when nobody has chosen anything. */
export const plain: PdfChoices = { onePartPerSheet: false, largePrint: false, lacking: false };

export interface PdfLookProps {
  chosen: PdfChoices;
  onChoose: (chosen: PdfChoices) => void;
}

export function PdfLook({ chosen, onChoose }: PdfLookProps) {
  const { t } = useTranslation();
  const label = t('pdf.look');
  const words = choices.filter((one) => chosen[one]).map((one) => t(`pdf.choices.${one}`));
  return (
    <div className={styles.language}>
      <InPlace label={label} words={words.length > 0 ? words.join(', ') : t('pdf.plain')}>
        {() => (
          <Chips aria-label={label}>
            {choices.map((one) => (
              <Chips.Toggle
                key={one}
                selected={chosen[one]}
                onClick={() => {
                  onChoose({ ...chosen, [one]: !chosen[one] });
                }}
              >
                {t(`pdf.choices.${one}`)}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
    </div>
  );
}
