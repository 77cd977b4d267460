/** The municipality's own words and phone numbers, as they are written, whatever language the program speaks. */
import { usePolicy } from '../../app/decided';
import styles from './HelpPage.module.css';
import { Numbers } from './Numbers';

export function OurTexts() {
  const { helpTexts = [] } = usePolicy();
  return helpTexts.map(({ title, text, numbers }) => (
    <section key={title} className={styles.ours} dir="auto">
      <h2 className="section">{title}</h2>
      {text !== undefined && <p className={`body ${styles.asWritten ?? ''}`}>{text}</p>}
      <Numbers numbers={numbers} />
    </section>
  ));
}
