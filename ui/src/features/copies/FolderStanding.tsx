/** How the shared folder stands, with the one way forward where there is something in the way; and what waits, in quiet sentences. */
import { useTranslation } from 'react-i18next';
import type { CopyTold, SharedFolder } from '../../api/bindings/kept';
import { withCapital } from '../../i18n/act';
import { moment } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { usePlan } from '../../store/usePlan';
import styles from './CopiesPage.module.css';
import { useMachines } from './useMachines';

export interface FolderStandingProps {
  folder: SharedFolder;
  copies: readonly CopyTold[];
}

export function FolderStanding({ folder, copies }: FolderStandingProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { place, state, metAt } = folder;
  const lines = useWaitingWords(folder, copies);
  return (
    <div className={styles.standing}>
      <p className="body" dir="auto">
        {place}
      </p>
      <p className="quiet">
        {metAt === null
          ? t('shared.notLooked')
          : t('shared.lookedAt', { at: moment(new Date(metAt), language) })}
      </p>
      {state !== 'ready' && <p className="body">{t(`shared.states.${state}`)}</p>}
      {lines.length > 0 && (
        <ul className={styles.foretold}>
          {lines.map((line) => (
            <li key={line}>{withCapital(line)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useWaitingWords(folder: SharedFolder, copies: readonly CopyTold[]): string[] {
  const { t } = useTranslation();
  const { owner } = usePlan();
  const machines = useMachines();
  const { waiting, forked, odd, unreadable, unsent, allowed } = folder;
  const toldOf = (copy: string) => copies.find((told) => told.copy === copy);
  const lines = [
    !allowed && t('shared.notAllowed', { name: owner.name }),
    ...waiting.map(({ copy, parts }) =>
      t('shared.waiting', { count: parts, machine: machines.of(toldOf(copy)) }),
    ),
    unsent > 0 && t('shared.unsent', { count: unsent }),
    ...forked.map((copy) =>
      toldOf(copy)?.here
        ? t('shared.forkedHere')
        : t('shared.forked', { machine: machines.of(toldOf(copy)) }),
    ),
    ...odd.map((copy) => t('shared.odd', { machine: machines.of(toldOf(copy)) })),
    unreadable > 0 && t('shared.unreadable', { count: unreadable }),
  ];
  return [...new Set(lines.filter((line) => line !== false))];
}
