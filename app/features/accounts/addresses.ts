import { defineAddresses, SIGN_IN_PATH } from '~/platform/addresses';

/** Signing in and out, one's own account, and a forgotten password. */
export const accountAddresses = defineAddresses({
  signIn: { path: SIGN_IN_PATH, access: 'public', methods: ['GET', 'POST'] },
  signInCode: { path: '/sign-in/code', access: 'public', methods: ['GET', 'POST'] },
  signOut: { path: '/sign-out', access: 'public', methods: ['GET', 'POST'] },
  account: { path: '/account', access: 'member', methods: ['GET'] },
  password: { path: '/account/password', access: 'member', methods: ['GET', 'POST'] },
  sessions: { path: '/account/sessions', access: 'member', methods: ['GET', 'POST'] },
  secondFactor: { path: '/account/second-factor', access: 'member', methods: ['GET', 'POST'] },
  setUpSecondFactor: {
    path: '/account/second-factor/set-up',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  recoveryCodes: {
    path: '/account/second-factor/recovery-codes',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  turnOffSecondFactor: {
    path: '/account/second-factor/off',
    access: 'member',
    methods: ['GET', 'POST'],
  },
  resetSecondFactor: {
    path: '/network/people/:id/second-factor',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
  signInRules: {
    path: '/network/settings/sign-in',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
  changeEmail: { path: '/account/email', access: 'member', methods: ['GET', 'POST'] },
  confirmEmail: { path: '/account/email/confirm', access: 'public', methods: ['GET', 'POST'] },
  forgotten: { path: '/reset-password', access: 'public', methods: ['GET', 'POST'] },
  reset: { path: '/reset-password/new', access: 'public', methods: ['GET', 'POST'] },
  deputies: {
    path: '/network/deputies',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
  firstWebmaster: { path: '/first-webmaster', access: 'public', methods: ['GET', 'POST'] },
});
