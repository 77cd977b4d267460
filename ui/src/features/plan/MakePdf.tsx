/** The way to the page where the PDF is looked at and saved. */
import { FilePdfIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';

export interface MakePdfProps {
  /** It stands alone on a page, and not in the head of one. */
  alone?: boolean;
}

export function MakePdf({ alone = false }: MakePdfProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <Button
      variant={alone ? 'secondary' : 'primary'}
      icon={<FilePdfIcon aria-hidden="true" />}
      onClick={() => {
        go('pdf');
      }}
    >
      {t('pdf.make')}
    </Button>
  );
}
