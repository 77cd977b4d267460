/** The screens' own texts in bokmål, a file for each part of the program. */
import beskyttet from './beskyttet.json';
import folk from './folk.json';
import hjelp from './hjelp.json';
import hverdag from './hverdag.json';
import kriseplan from './kriseplan.json';
import moter from './moter.json';
import planen from './planen.json';
import program from './program.json';
import samtalen from './samtalen.json';
import tilbake from './tilbake.json';

export default {
  ...program,
  ...samtalen,
  ...planen,
  ...folk,
  ...moter,
  ...kriseplan,
  ...hverdag,
  ...hjelp,
  ...beskyttet,
  ...tilbake,
};
