/** How the PDF is set up: each part on its own sheet, with what is not filled in; and its parts. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../api/bindings/document';
import type { PdfChoices } from '../../api/shell';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import styles from './PdfSetUp.module.css';

const choices = ['onePartPerSheet', 'lacking'] as const;

/** As it is when nobody has chosen anything. */
export const plain: PdfChoices = {
  onePartPerSheet: false,
  largePrint: false,
  blackAndWhite: false,
  pictures: false,
  lacking: false,
  parts: [],
};

/** In the order of the paper. */
const allParts: readonly Part[] = [
  'overview',
  'goals',
  'everyday',
  'needs',
  'concerns',
  'cooperation',
  'people',
  'consents',
  'calendar',
  'meetings',
  'crisis',
  'wishes',
  'participation',
  'contents',
];

export interface PdfSetUpProps {
  chosen: PdfChoices;
  onChoose: (chosen: PdfChoices) => void;
}

export function PdfSetUp({ chosen, onChoose }: PdfSetUpProps) {
  return (
    <>
      <SetUp chosen={chosen} onChoose={onChoose} />
      {chosen.pictures && <Untold />}
      <ChosenParts chosen={chosen} onChoose={onChoose} />
    </>
  );
}

/** Pictures that nobody has put into words say nothing to those who do not see them. */
function Untold() {
  const { t } = useTranslation();
  const pictures = useSelected(({ visible }) => visible.pictures);
  const count = pictures.filter(({ words }) => words.trim() === '').length;
  return count === 0 ? null : <p className="quiet">{t('pdf.untold', { count })}</p>;
}

/** All parts, until some are chosen: a long plan is made in several, and one part can be handed over alone. */
function ChosenParts({ chosen, onChoose }: PdfSetUpProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = t('pdf.parts');
  const title = (part: Part) => names.printed(`${part}.title`);
  const words = allParts.filter((part) => chosen.parts.includes(part)).map(title);
  return (
    <div className={styles.choice}>
      <InPlace label={label} words={words.length > 0 ? words.join(', ') : t('pdf.allParts')}>
        {() => (
          <Chips aria-label={label}>
            {allParts.map((part) => (
              <Chips.Toggle
                key={part}
                selected={chosen.parts.includes(part)}
                onClick={() => {
                  const others = chosen.parts.filter((other) => other !== part);
                  const parts = chosen.parts.includes(part) ? others : [...others, part];
                  onChoose({ ...chosen, parts });
                }}
              >
                {title(part)}
              </Chips.Toggle>
            ))}
          </Chips>
        )}
      </InPlace>
    </div>
  );
}

function SetUp({ chosen, onChoose }: PdfSetUpProps) {
  const { t } = useTranslation();
  const label = t('pdf.look');
  const words = choices.filter((one) => chosen[one]).map((one) => t(`pdf.choices.${one}`));
  return (
    <div className={styles.choice}>
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
