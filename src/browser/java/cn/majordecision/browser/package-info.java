/** What people see and click, in a real browser: {@code mvn verify -Pbrowser}. */
@org.jspecify.annotations.NullMarked
package cn.majordecision.browser;
