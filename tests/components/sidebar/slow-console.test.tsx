import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { asked, inserted, openDesk, search, seen } from './open-desk';

describe('a console that is slow to take a text', () => {
  it('finds the search empty afterwards, or what was typed since', async () => {
    await openDesk();
    const user = userEvent.setup();
    await user.type(search(), '运费');
    await screen.findByRole('option', { name: /运费说明/ });
    let resolve: () => void = () => undefined;
    seen.busy = new Promise((done) => {
      resolve = done;
    });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(inserted()).toEqual(['《yf》']));
    await user.clear(search());
    await user.type(search(), '发票');
    resolve();
    await waitFor(() => expect(asked('usage:log')).toHaveLength(1));
    expect(search().value).toBe('发票');

    await user.clear(search());
    await user.type(search(), '运费');
    await screen.findByRole('option', { name: /运费说明/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(search().value).toBe(''));
  });
});
