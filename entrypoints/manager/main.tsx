import '@mantine/core/styles.css';
import '@/components/ui/base.css';
import { Manager } from '@/components/manager/manager';
import { openPage } from '@/components/ui/page';

void openPage(<Manager />);
