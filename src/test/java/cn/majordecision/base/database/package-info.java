/** Tests of the database, and the one server all tests share. */
@NullMarked
package cn.majordecision.base.database;

import org.jspecify.annotations.NullMarked;
