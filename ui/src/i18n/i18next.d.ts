import 'i18next';
import type conversation from '@texts/nb/conversation.json';
import type help from '@texts/nb/help.json';
import type points from '@texts/nb/points.json';
import type protection from '@texts/nb/protection.json';
import type rules from '@texts/nb/rules.json';
import type survey from '@texts/nb/survey.json';
import type screens from './texts/nb';

declare module 'i18next' {
  /** Keys are checked against the bokmål file. Core's own files are open: their keys come from core. */
  interface CustomTypeOptions {
    defaultNS: 'screens';
    resources: {
      screens: typeof screens;
      conversation: typeof conversation;
      help: typeof help;
      points: typeof points;
      protection: typeof protection;
      rules: typeof rules;
      problems: Record<string, string>;
      words: Record<string, string>;
      document: Record<string, string>;
      survey: typeof survey;
    };
  }
}
