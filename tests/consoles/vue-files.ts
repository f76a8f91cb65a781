import { type Plugin, transformWithOxc } from 'vite';
import { compileTemplate, parse, rewriteDefault } from 'vue/compiler-sfc';

/**
 * Compiles Vue 2 single-file components (template and plain script) with Vue's own compiler, so
 * that the page ships render functions like the real console and needs no run-time compiler.
 * The official plugin for Vue 2 does not support this Vite.
 */
export function vueFiles(): Plugin {
  return {
    name: 'sidedesk:vue-2-files',
    async transform(source, id) {
      if (!id.endsWith('.vue')) return null;
      const { template, script } = parse({ source, filename: id, sourceMap: false });
      if (!template || !script) throw new Error(`${id} needs a template and a script.`);
      const compiled = compileTemplate({
        source: template.content,
        filename: id,
        isProduction: true,
        prettify: false,
      });
      if (compiled.errors.length > 0) throw new Error(`${id}: ${compiled.errors.join('; ')}`);
      const code = [
        rewriteDefault(script.content, 'component', ['typescript']),
        compiled.code,
        'export default { ...component, render, staticRenderFns };',
      ].join('\n');
      return await transformWithOxc(code, `${id}.ts`, {
        lang: 'ts',
        sourcemap: false,
        tsconfig: false,
      });
    },
  };
}
