/** Every text in nynorsk: the screens' own, and those that belong to core. */
import document from '@texts/nn/document.json';
import problems from '@texts/nn/problems.json';
import words from '@texts/nn/words.json';
import screens from '../../texts/nn';

export default { screens, document, problems, words };
