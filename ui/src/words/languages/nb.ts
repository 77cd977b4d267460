/** Every text in bokmål: the screens' own, and those that belong to core. */
import conversation from '@texts/nb/conversation.json';
import document from '@texts/nb/document.json';
import problems from '@texts/nb/problems.json';
import survey from '@texts/nb/survey.json';
import words from '@texts/nb/words.json';
import screens from '../../texts/nb';

export default { screens, conversation, document, problems, survey, words };
