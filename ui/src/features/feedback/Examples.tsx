/** Good examples to share, each under the eight headings they are asked for under. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { GoodExample } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { RemovedLine } from '../../records/list/RemovedLine';
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { blank as blanks } from '../../api/registry';
import styles from './FeedbackPage.module.css';
import { Openable } from './Openable';
import { ShareFile } from './ShareFile';
import { useTold } from './useTold';

/** In the form's order. */
const headings = [
  'contact',
  'topic',
  'goal',
  'background',
  'development',
  'newPractice',
  'result',
  'spreading',
] as const;

const isBlank = (example: GoodExample) =>
  headings.every((heading) => example[heading].trim() === '');

export function Examples() {
  const { t } = useTranslation();
  const { t: asked } = useTranslation('survey');
  const examples = useSelected(({ visible }) => visible.goodExamples);
  const told = useTold({
    kind: 'goodExample',
    records: examples,
    blank: blanks.goodExample,
    values: {},
    isBlank,
  });
  const nameOf = ({ topic }: GoodExample) =>
    topic.trim() === '' ? t('experience.nameless') : called(topic);
  return (
    <section className={styles.part} aria-labelledby="the-examples">
      <h2 className="heading" id="the-examples">
        {asked('example.title')}
      </h2>
      <p className="body">{asked('example.intro')}</p>
      <ul className={styles.list}>
        {told.shown.map((example) => (
          <Openable
            key={example.id}
            id={example.id}
            name={nameOf(example)}
            isOpen={told.isOpen(example.id)}
            isNew={told.newest === example.id}
            onToggle={() => {
              told.toggle(example.id);
            }}
            onRemove={() => {
              told.removing.remove(example.id, nameOf(example));
            }}
          >
            <Headings example={example} />
            {!told.isBegun(example.id) && <ShareFile paper="example" id={example.id} />}
          </Openable>
        ))}
        {told.removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={told.removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="goodExample" />
      <div>
        <Button variant="secondary" icon={<PlusIcon aria-hidden="true" />} onClick={told.begin}>
          {t('experience.begin')}
        </Button>
      </div>
    </section>
  );
}

function Headings({ example }: { example: GoodExample }) {
  const { t } = useTranslation();
  const { t: asked } = useTranslation('survey');
  const names = useNames();
  const { id } = example;
  return (
    <>
      {headings.map((heading) => (
        <div key={heading}>
          <p className="row-name" aria-hidden="true">
            {names.field('goodExample', heading)}
          </p>
          <p className="quiet">{asked(`example.headings.${heading}.help`)}</p>
          <PlanText
            kind="goodExample"
            id={id}
            field={heading}
            label={names.field('goodExample', heading)}
            text={example[heading]}
            empty={t('plan.write')}
          />
        </div>
      ))}
    </>
  );
}
