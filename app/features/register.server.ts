/**
 * Every feature that joins in something shared: addresses, live channels, jobs, search, the home page, lists that the
 * webmaster edits. Imported once by the process, so that what is registered does not depend on which page was asked for
 * first.
 */
import './accounts/addresses';
import './accounts/deputies.server';
import './accounts/notices.server';
import './accounts/reset-link.server';
import './accounts/sweep.server';
import './audit/addresses';
import './board/addresses';
import './board/attachments.server';
import './board/home.server';
import './board/live.server';
import './board/notices.server';
import './board/search.server';
import './board/today.server';
import './finding/addresses';
import './jobs/addresses';
import './jobs/jobs.server';
import './jobs/notices.server';
import './jobs/today.server';
import './network/addresses';
import './network/home.server';
import './network/today.server';
import './notices/addresses';
import './notices/live.server';
import './notices/mail.server';
import './notices/tell.server';
import './organisations/addresses';
import './organisations/personal-data.server';
import './organisations/references.server';
import './organisations/reindex.server';
import './organisations/search.server';
import './settings/addresses';
import './today/addresses';
import './today/home.server';
import '~/platform/files/addresses';
import '~/platform/files/sweep.server';
// What the audit log can tell.
import './accounts/people.server';
import './board/moderation.server';
import '~/platform/limits/limits.server';
// Lists and limits that the webmaster edits: the settings show them in this order.
import './board/edit-sections.server';
import './organisations/service-areas.server';
import './organisations/kinds.server';
import './escalation/agents.server';
import './escalation/limits.server';
import './accounts/trusted-domains.server';
