/** What features show on shared pages. Imported by the pages that show it, in the browser too. */
import './accounts/home-views';
import './actions/home-views';
import './board/home/home-views';
import './board/profile/profile-views';
import './directory/entry-home-views';
import './events/calendar/home-views';
import './events/day/home-views';
import './evaluation/home-views';
import './library/seen/views';
import './network/home-views';
import './today/home-views';
