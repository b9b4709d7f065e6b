/**
 * Every feature that joins in something shared: addresses, live channels, jobs, search, the home page, lists that the
 * webmaster edits. Imported once by the process, so that what is registered does not depend on which page was asked for
 * first.
 */
import './accounts/addresses';
import './accounts/deputies.server';
import './accounts/notices.server';
import './accounts/devices.server';
import './accounts/personal-data.server';
import './accounts/references.server';
import './accounts/reset-link.server';
import './accounts/second-factor/home.server';
import './accounts/second-factor/mails.server';
import './accounts/second-factor/personal-data.server';
import './accounts/second-factor/references.server';
import './accounts/shared-sessions.server';
import './accounts/sweep.server';
import './audit/addresses';
import './board/addresses';
import './board/attachments.server';
import './board/home.server';
import './board/live.server';
import './board/notices.server';
import './board/search.server';
import './board/today.server';
import './directory/addresses';
import './finding/addresses';
import './jobs/addresses';
import './jobs/jobs.server';
import './jobs/notices.server';
import './jobs/today.server';
import './membership/addresses';
import './membership/notices.server';
import './membership/references.server';
import './network/addresses';
import './network/home.server';
import './network/today.server';
import './notices/addresses';
import './notices/live.server';
import './notices/mail.server';
import './notices/tell.server';
import './settings/addresses';
import './today/addresses';
import './today/home.server';
import '~/platform/files/addresses';
import '~/platform/files/sweep.server';
// What the audit log can tell.
import './accounts/email-change.server';
import './accounts/people.server';
import './accounts/second-factor/reset.server';
import './accounts/second-factor/rules.server';
import './board/moderation.server';
import './membership/account.server';
import './membership/hand-over.server';
import './membership/leave.server';
import './membership/merge.server';
import './membership/removal.server';
import '~/platform/limits/limits.server';
// Lists and limits that the webmaster edits: the settings show them in this order.
import './board/edit-sections.server';
import './organisations/service-areas.server';
import './organisations/kinds.server';
import './escalation/agents.server';
import './escalation/limits.server';
import './accounts/trusted-domains.server';
