import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { createApplication } from '@angular/platform-browser';
import type { Mount } from '../editor.ts';
import { textBoxEditor } from '../models/text-box.ts';

class BoxComponent {
  readonly draft = signal('');
}

/** Compiled in the page (JIT): the project has no Angular compiler, and needs none for one box. */
Component({
  selector: 'practice-box',
  imports: [FormsModule],
  template: '<textarea [(ngModel)]="draft"></textarea>',
})(BoxComponent);

export const mount: Mount = async (place) => {
  const host = place.ownerDocument.createElement('practice-box');
  place.append(host);
  const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
  const { instance } = app.bootstrap(BoxComponent, host);
  const box = host.querySelector('textarea');
  if (!box) throw new Error('Angular has shown no box.');
  return textBoxEditor(
    box,
    () => instance.draft(),
    async (text) => {
      instance.draft.set(text);
      app.tick();
      // ngModel writes to the view in a microtask of its own.
      await Promise.resolve();
      await Promise.resolve();
    },
  );
};
