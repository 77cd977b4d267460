/** The screens' own texts in nynorsk, a file for each part of the program. */
import conversation from './conversation.json';
import crisisPlan from './crisis-plan.json';
import everyday from './everyday.json';
import help from './help.json';
import meetings from './meetings.json';
import overview from './overview.json';
import people from './people.json';
import plan from './plan.json';
import program from './program.json';
import protection from './protection.json';
import restore from './restore.json';

export default {
  ...program,
  ...conversation,
  ...plan,
  ...overview,
  ...people,
  ...meetings,
  ...crisisPlan,
  ...everyday,
  ...help,
  ...protection,
  ...restore,
};
