/** Every text in bokmål: the screens' own, and those that belong to core. */
import conversation from '@texts/nb/conversation.json';
import document from '@texts/nb/document.json';
import help from '@texts/nb/help.json';
import points from '@texts/nb/points.json';
import problems from '@texts/nb/problems.json';
import protection from '@texts/nb/protection.json';
import rules from '@texts/nb/rules.json';
import survey from '@texts/nb/survey.json';
import words from '@texts/nb/words.json';
import screens from '../texts/nb';

export default {
  screens,
  conversation,
  document,
  help,
  points,
  problems,
  protection,
  rules,
  survey,
  words,
};
