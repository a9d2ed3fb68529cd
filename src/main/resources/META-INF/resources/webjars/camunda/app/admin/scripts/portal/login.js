// There is one login, the portal's: the webapp's own login page is never shown.
var leaving = false;

function backToPortal() {
  if (/^#!?\/(login|logout)/.test(window.location.hash)) {
    window.location.replace('/login?' + (leaving ? 'out' : 'expired'));
  }
}

document.addEventListener('click', function (event) {
  if (event.target.closest && event.target.closest('.logout')) {
    leaving = true;
  }
}, true);
window.addEventListener('hashchange', backToPortal);
backToPortal();

export default [];
