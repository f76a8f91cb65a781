/** Languages offered for a wording: those the platforms' buyers write in most. */
export const wordingLocales = [
  ...['zh-CN', 'zh-TW', 'en', 'ja', 'ko', 'th', 'vi', 'id', 'ms', 'es', 'pt', 'fr', 'de', 'ru'],
];
