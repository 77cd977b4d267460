/** Every text in nynorsk: the screens' own, and those that belong to core. */
import conversation from '@texts/nn/conversation.json';
import document from '@texts/nn/document.json';
import problems from '@texts/nn/problems.json';
import survey from '@texts/nn/survey.json';
import words from '@texts/nn/words.json';
import screens from '../../texts/nn';

export default { screens, conversation, document, problems, survey, words };
