import { z } from 'zod';

// A debugger's script may evaluate text while it is handed over, and zod would count on that
// later, when the worker's policy forbids it again. The built worker never may.
z.config({ jitless: true });
