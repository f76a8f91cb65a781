import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeTeach } from '@/components/console/load-teach';
import { openTeachSession } from '@/components/console/teach-session';

/*
 * Teach mode as a script of its own: five kilobytes that nobody needs until they show the desk
 * a page. Imported by the content script into its own world, not injected: the content script's
 * addresses give no right to inject.
 */
export default defineUnlistedScript(() => takeTeach(openTeachSession));
