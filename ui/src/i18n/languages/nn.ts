/** Every text in nynorsk: the screens' own, and those that belong to core. */
import conversation from '@texts/nn/conversation.json';
import document from '@texts/nn/document.json';
import help from '@texts/nn/help.json';
import points from '@texts/nn/points.json';
import problems from '@texts/nn/problems.json';
import protection from '@texts/nn/protection.json';
import rules from '@texts/nn/rules.json';
import survey from '@texts/nn/survey.json';
import words from '@texts/nn/words.json';
import screens from '../texts/nn';

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
