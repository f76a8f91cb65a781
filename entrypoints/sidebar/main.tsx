import { Sidebar } from '@/components/sidebar/sidebar';
import { openPage } from '@/components/ui/page';

void openPage(<Sidebar />);
