/** Every text in English: the screens' own, and those that belong to core. */
import conversation from '@texts/en/conversation.json';
import document from '@texts/en/document.json';
import help from '@texts/en/help.json';
import points from '@texts/en/points.json';
import problems from '@texts/en/problems.json';
import protection from '@texts/en/protection.json';
import rules from '@texts/en/rules.json';
import survey from '@texts/en/survey.json';
import words from '@texts/en/words.json';
import screens from '../texts/en';

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
