/** Child processes that never outlive the JVM that started them, not even when it is killed. */
@NullMarked
package dev.tandem.harness.engines.process;

import org.jspecify.annotations.NullMarked;
