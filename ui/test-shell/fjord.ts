/** A small picture as a plan keeps it, and as it could lie in somebody's folder: a light sky over a dark field. */
const lines = [
  '/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI',
  'CAgICAgICAgICAgICAgICAgICAgICAgICAj/wAALCAAQABgBAREA/8QAHwAAAAAMAAAAAAAAAAAAAAAAAAEC',
  'AwQFBgcICQoL/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwB6QAHDgA//2Q==',
];

export const fjord = lines.join('');
