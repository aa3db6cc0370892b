/**
 * AWS SAM templates, and what AWS CDK writes as plain CloudFormation: read, checked in full, and
 * deployed through AWS's own APIs. The same file that one ships describes what runs on this
 * machine; what can't be honoured here is an error, and what has no effect here is listed with the
 * reason.
 */
@NullMarked
package dev.tandem.harness.sam;

import org.jspecify.annotations.NullMarked;
