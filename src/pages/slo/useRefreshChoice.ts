import { parseDuration, printDuration } from '../../promql/duration';
import { REFRESH_CHOICES } from '../../state/refresh';
import { useRefresh } from '../../state/url/useRefresh';

/** The refresh of the page in the words of Grafana's picker, where an empty text is "off". */
export function useRefreshChoice() {
  const [refresh, setRefresh] = useRefresh();
  return {
    value: refresh === 'off' ? '' : printDuration(refresh),
    intervals: REFRESH_CHOICES.flatMap((choice) => (choice === 'off' ? [] : [printDuration(choice)])),
    choose: (text: string) => {
      const parsed = parseDuration(text);
      setRefresh(parsed.ok ? parsed.value : 'off');
    },
  };
}
