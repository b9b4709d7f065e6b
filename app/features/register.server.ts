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
import './board/personal-data.server';
import './board/profile.server';
import './board/references.server';
import './board/search.server';
import './board/today.server';
import './directory/absence-notices.server';
import './directory/entry-addresses';
import './directory/entry-home.server';
import './directory/entry-search.server';
import './directory/entry-personal-data.server';
import './directory/entry-references.server';
import './directory/photo.server';
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
import './notices/personal-data.server';
import './notices/references.server';
import './notices/tell.server';
import './settings/addresses';
import './today/addresses';
import './today/home.server';
import '~/platform/files/addresses';
import '~/platform/files/personal-data.server';
import '~/platform/files/references.server';
import '~/platform/files/sweep.server';
import '~/platform/http/personal-data.server';
import '~/platform/http/references.server';
// What the audit log can tell.
import './accounts/people.server';
import './board/moderation.server';
import '~/platform/limits/limits.server';
// Lists and limits that the webmaster edits: the settings show them in this order.
import './board/edit-sections.server';
import './organisations/service-areas.server';
import './organisations/kinds.server';
import './directory/professions.server';
import './escalation/agents.server';
import './escalation/limits.server';
import './accounts/trusted-domains.server';
