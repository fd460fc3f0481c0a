import { useParams } from 'react-router';
import { en } from '../../i18n/en.ts';
import { MessagePage } from '../../ui/MessagePage.tsx';

export function ResultPage() {
  const { id } = useParams();
  return <MessagePage title={en.result.pageTitle} text={id ?? ''} />;
}
