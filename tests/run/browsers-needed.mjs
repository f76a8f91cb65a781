/**
 * Which browsers a task needs.
 * @param {string} task name of a file of `tests/run`
 * @param {string[]} options what follows it on the command line
 * @returns {('chromium' | 'firefox')[]} the first one wins where one is enough
 */
export function browsersOf(task, options) {
  const optionOf = (name) => {
    const joined = options.find((word) => word.startsWith(`${name}=`));
    return joined?.slice(name.length + 1) ?? options[options.indexOf(name) + 1 || options.length];
  };
  const chosen = optionOf('--browser');
  if (task === 'build' || task === 'consoles' || task === 'import' || task === 'package') return [];
  if (task === 'bench' && options[0] === 'search' && !options.includes('--browser')) return [];
  if (task === 'test' && (optionOf('--only') ?? 'e2e') !== 'e2e') return [];
  if (chosen === 'chromium' || chosen === 'firefox') return [chosen];
  return task === 'test' || task === 'torture' ? ['chromium', 'firefox'] : ['chromium'];
}
